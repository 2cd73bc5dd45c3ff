// The order matters: everything else takes the clock and the network as it finds them.
import './clock.ts'
import './network.ts'

await import('./obey.ts')
