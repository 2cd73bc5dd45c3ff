import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of a zip, hostile ones included. */
export interface ZipEntry {
  name: string
  content: string | Buffer
  /** A symbolic link to the content. */
  isLink?: boolean
  isEncrypted?: boolean
  /** What the zip claims about its size. */
  claimedSize?: number
}

/** A zip as other programs write it, byte by byte, because libraries refuse to write hostile ones. */
export function makeZip(entries: ZipEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const local = localPart(entry)
    directory.push(directoryPart(entry, offset))
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

const utf8 = 0x800
const deflated = 8

function localPart(entry: ZipEntry): Buffer {
  const name = Buffer.from(entry.name)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  describe(entry, head, 6)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, name, packed(entry)])
}

function directoryPart(entry: ZipEntry, offset: number): Buffer {
  const name = Buffer.from(entry.name)
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE((3 << 8) | 20, 4)
  head.writeUInt16LE(20, 6)
  describe(entry, head, 8)
  head.writeUInt16LE(name.length, 28)
  head.writeUInt32LE(((entry.isLink ? 0o120777 : 0o100644) << 16) >>> 0, 38)
  head.writeUInt32LE(offset, 42)
  return Buffer.concat([head, name])
}

const bytesOf = ({ content }: ZipEntry) => Buffer.from(content)
const packed = (entry: ZipEntry) => deflateRawSync(bytesOf(entry))

function describe(entry: ZipEntry, head: Buffer, at: number): void {
  head.writeUInt16LE(utf8 | (entry.isEncrypted ? 1 : 0), at)
  head.writeUInt16LE(deflated, at + 2)
  head.writeUInt32LE(crc32(bytesOf(entry)), at + 8)
  head.writeUInt32LE(packed(entry).length, at + 12)
  head.writeUInt32LE(entry.claimedSize ?? bytesOf(entry).length, at + 16)
}
