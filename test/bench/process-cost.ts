import { readFile } from 'node:fs/promises'

/** Resident size in megabytes (10^6 bytes), read where Linux tells it. */
export async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  if (kibibytes === undefined) throw new Error(`process ${pid} has ended`)
  return (Number(kibibytes) * 1_024) / 1e6
}

/** Milliseconds of processor time since its start: whoever else is busy on the machine does not count. */
export async function processorMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  // The name may hold spaces and brackets; the fields after it do not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const msPerTick = 10
  return (Number(fields[11]) + Number(fields[12])) * msPerTick
}
