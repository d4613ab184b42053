import { crc32, createDeflateRaw } from 'node:zlib'

/** An archive written piece by piece: only what is already compressed is held. */
export interface Zip {
  /** Begins the next file of the archive and ends the one before. */
  begin(name: string): Promise<void>
  /** Adds to the file that was begun; settles when it was compressed. */
  write(text: string): Promise<void>
  /** Bytes compressed so far. */
  size(): number
  /** Ends the archive. */
  finish(): Promise<Uint8Array>
}

interface Entry {
  readonly name: Buffer
  readonly chunks: Buffer[]
  crc: number
  packed: number
  unpacked: number
}

/** 1980-01-01: the same content is the same bytes, whenever it was written. */
const date = 0x21
/** Names are UTF-8. */
const flags = 0x0800
const deflated = 8
const version = 20

/** Files up to 4 GB each, which is beyond what anybody may send. */
export function createZip(): Zip {
  const entries: Entry[] = []
  let open: { readonly entry: Entry; readonly deflate: ReturnType<typeof createDeflateRaw> } | undefined

  const end = async () => {
    const ending = open
    open = undefined
    if (!ending) return
    const { promise, resolve, reject } = Promise.withResolvers<undefined>()
    ending.deflate.once('end', () => resolve(undefined)).once('error', reject)
    ending.deflate.end()
    await promise
  }

  return {
    async begin(name) {
      await end()
      const entry: Entry = { name: Buffer.from(name), chunks: [], crc: 0, packed: 0, unpacked: 0 }
      const deflate = createDeflateRaw()
      deflate.on('data', (chunk: Buffer) => {
        entry.chunks.push(chunk)
        entry.packed += chunk.length
      })
      entries.push(entry)
      open = { entry, deflate }
    },
    async write(text) {
      if (!open) throw new Error('no file of the archive was begun')
      const { entry, deflate } = open
      const bytes = Buffer.from(text)
      entry.crc = crc32(bytes, entry.crc)
      entry.unpacked += bytes.length
      const { promise, resolve, reject } = Promise.withResolvers<undefined>()
      deflate.write(bytes, (error) => (error ? reject(error) : resolve(undefined)))
      await promise
    },
    size: () => entries.reduce((sum, { packed }) => sum + packed, 0),
    async finish() {
      await end()
      return new Uint8Array(archiveOf(entries))
    },
  }
}

function archiveOf(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const header = Buffer.concat([localHeader(entry), entry.name])
    files.push(header, ...entry.chunks)
    directory.push(centralHeader(entry, offset), entry.name)
    offset += header.length + entry.packed
  }
  const listed = Buffer.concat(directory)
  return Buffer.concat([...files, listed, endRecord(entries.length, listed.length, offset)])
}

/** What both headers of a file say of it (APPNOTE.TXT 4.3.7 and 4.3.12). */
function described(header: Buffer, at: number, { name, crc, packed, unpacked }: Entry): void {
  header.writeUInt16LE(version, at)
  header.writeUInt16LE(flags, at + 2)
  header.writeUInt16LE(deflated, at + 4)
  header.writeUInt16LE(0, at + 6)
  header.writeUInt16LE(date, at + 8)
  header.writeUInt32LE(crc, at + 10)
  header.writeUInt32LE(packed, at + 14)
  header.writeUInt32LE(unpacked, at + 18)
  header.writeUInt16LE(name.length, at + 22)
}

function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  described(header, 4, entry)
  return header
}

function centralHeader(entry: Entry, offset: number): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(version, 4)
  described(header, 6, entry)
  header.writeUInt32LE(offset, 42)
  return header
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(size, 12)
  record.writeUInt32LE(offset, 16)
  return record
}
