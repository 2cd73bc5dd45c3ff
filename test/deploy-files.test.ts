import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { isVersionIn } from '../src/base/node-versions.ts'
import { nodeVersions } from '../src/base/project-root.ts'
import { settingsSchema } from '../src/config.ts'

const settings = Object.keys(settingsSchema.shape)
/** Names that are not Frontdesk's: Node's, the C library's, and the Postgres image's. */
const others = [
  'NODE_ENV',
  'NODE_OPTIONS',
  'MALLOC_TRIM_THRESHOLD_',
  'POSTGRES_USER',
  'POSTGRES_DB',
  'POSTGRES_PASSWORD',
]
const dockerfile = readFileSync('Dockerfile', 'utf8')
const compose = readFileSync('compose.yaml', 'utf8')
const { services, volumes } = z
  .object({
    services: z.record(
      z.string(),
      z.object({
        environment: z.record(z.string(), z.union([z.string(), z.number()])),
        ports: z.array(z.string()).default([]),
        volumes: z.array(z.string()),
        depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
        healthcheck: z.unknown().optional(),
        stop_grace_period: z.string().optional(),
      }),
    ),
    volumes: z.record(z.string(), z.unknown()),
  })
  .parse(parse(compose))
const { frontdesk, postgres } = services

const lastStage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '))
const linesOf = (stage: string, word: string) => stage.split('\n').filter((line) => line.startsWith(`${word} `))

test('the image is built in two stages, has a health check, and does not run as root', () => {
  expect(linesOf(dockerfile, 'FROM').length).toBe(2)
  expect(linesOf(lastStage, 'HEALTHCHECK')).toHaveLength(1)
  const [user, ...more] = linesOf(lastStage, 'USER')
  expect(more).toEqual([])
  // For runAsNonRoot, Kubernetes needs a number.
  expect(user).toMatch(/^USER [1-9]\d*$/)
  expect(lastStage.indexOf('\nUSER ')).toBeLessThan(lastStage.indexOf('\nCMD '))
  // A list, so that the process itself gets SIGTERM.
  expect(linesOf(lastStage, 'CMD')).toEqual(['CMD ["node", "dist/src/main.js"]'])
})

test('every setting that the Dockerfile and the compose file name exists', () => {
  const inImage = linesOf(dockerfile, 'ENV').flatMap((line) =>
    [...line.matchAll(/(?<=\s)(\w+)=/g)].map(([, name]) => name),
  )
  const inContainers = Object.values(services).flatMap(({ environment }) => Object.keys(environment))
  const fromOutside = [...compose.matchAll(/\$\{(\w+)/g)].map(([, name]) => name)
  for (const name of [...inImage, ...inContainers, ...fromOutside]) expect([...settings, ...others]).toContain(name)
})

test('several processes share one Postgres that is healthy before they start, and do not collide on a port', () => {
  expect(frontdesk?.environment.DATABASE_URL).toMatch(/@postgres\/frontdesk$/)
  expect(frontdesk?.depends_on.postgres).toEqual({ condition: 'service_healthy' })
  expect(postgres?.healthcheck).toBeDefined()
  // PORT changes only the port outside. A range gives each container its own.
  expect(frontdesk?.ports).toEqual([`\${PORT:-3000}:${frontdesk?.environment.PORT}`])
  expect(postgres?.ports).toEqual([])
})

test('every mounted path exists, and what a container keeps has a volume', () => {
  const mounts = [...(frontdesk?.volumes ?? []), ...(postgres?.volumes ?? [])].map((one) => one.split(':')[0] ?? '')
  // The team's own, which need not be there yet.
  const ours = mounts.filter((mount) => mount !== './company')
  expect(ours.length).toBeLessThan(mounts.length)
  for (const mount of ours)
    expect([mount, mount.startsWith('.') ? existsSync(mount) : mount in volumes]).toEqual([mount, true])
})

test('a container is not killed before the process has stopped by itself', () => {
  expect(Number.parseInt(frontdesk?.stop_grace_period ?? '10', 10)).toBeGreaterThan(10)
})

describe('the hosted CI', () => {
  const step = z.object({ uses: z.string().optional(), run: z.string().optional() })
  const job = z.object({
    'runs-on': z.string(),
    'timeout-minutes': z.number(),
    strategy: z.object({ matrix: z.record(z.string(), z.array(z.number())) }).optional(),
    steps: z.array(step),
  })
  const text = readFileSync('.github/workflows/ci.yml', 'utf8')
  const workflow = z
    .object({
      on: z.record(z.string(), z.unknown()),
      permissions: z.object({ contents: z.literal('read') }),
      jobs: z.record(z.string(), job),
    })
    .parse(parse(text))
  const { gate, image } = workflow.jobs
  const matrix = gate?.strategy?.matrix ?? {}
  const commands = (of: typeof gate) => of?.steps.flatMap(({ run }) => run ?? []).join('\n') ?? ''

  test('runs the gate as people do, on every version of Node.js and Postgres that we name', () => {
    expect(Object.keys(workflow.on)).toEqual(['push', 'pull_request'])
    expect(matrix).toEqual({ node: [22, 24], postgres: [15, 16, 17] })
    expect(matrix.node?.filter((major) => !isVersionIn(`${major}.99.0`, nodeVersions))).toEqual([])
    expect(commands(gate)).toMatch(/^\.ci\/run$/m)
    expect(existsSync('.ci/run')).toBe(true)
    for (const server of ['pgbouncer', 'redis-server', 'postgresql-$'])
      expect([server, commands(gate).includes(server)]).toEqual([server, true])
  })

  test('builds the image, which runs a version that is tried', () => {
    expect(commands(image)).toContain('docker build')
    const inImage = linesOf(dockerfile, 'FROM').map((line) => Number(/node:(\d+)/.exec(line)?.[1]))
    expect(inImage.filter((major) => !matrix.node?.includes(major))).toEqual([])
    const database = Number(/image: postgres:(\d+)/.exec(compose)?.[1])
    expect(matrix.postgres).toContain(database)
  })

  test('uses each action by a version, keeps no token, and names no host', () => {
    const actions = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []))
    expect(actions.filter((action) => !/^actions\/[a-z-]+@v\d+$/.test(action))).toEqual([])
    expect(text).not.toMatch(/secrets\.|https?:\/\//)
  })

  test('forms for issues can be read, and ask for nothing secret without saying so', () => {
    const form = z.object({
      name: z.string(),
      description: z.string(),
      body: z.array(
        z.object({ type: z.enum(['markdown', 'textarea', 'input']), attributes: z.record(z.string(), z.unknown()) }),
      ),
    })
    const files = readdirSync('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml')
    expect(files.length).toBeGreaterThan(1)
    for (const file of files) form.parse(parse(readFileSync(`.github/ISSUE_TEMPLATE/${file}`, 'utf8')))
    expect(readFileSync('.github/ISSUE_TEMPLATE/bug.yml', 'utf8')).toContain('leave out tokens')
  })
})
