import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import type { ExportDeps } from '#src/bot/export/deps.ts'
import { exportSubject, shownExport } from '#src/bot/export/progress.ts'
import { runExports } from '#src/bot/export/run-exports.ts'
import { deliver } from '#src/bot/deliver.ts'
import { show } from '#src/bot/reply.ts'
import { exportProgress } from '#src/cards/export-progress.ts'
import type { PendingExport } from '#src/ports/exports.ts'
import { PlatformError } from '#src/ports/platform.ts'
import type { Store } from '#src/ports/store.ts'
import { readRules } from '#src/rules.ts'
import { readXlsx } from '#src/sheets/read-xlsx.ts'
import { spoolWorkbook } from '#src/sheets/stream/spool.ts'
import { openStore } from '#src/store/open.ts'
import { importConsortium } from '#src/usecases/import-consortium.ts'
import { textIn } from '#test/support/card-text.ts'
import { silentLog } from '#test/support/silent-log.ts'
import { today } from '#test/support/world.ts'

const rules = readRules('Asia/Shanghai')
const now = new Date(today)
let store: Store
beforeAll(async () => {
  const opened = await openStore('pglite:memory')
  await opened.migrate()
  await opened.transaction((records) => importConsortium(demoConsortium, { records, rules, now }))
  store = opened
})
afterAll(() => store.close())

/** Asked for by an administrator, with the card that tells how far it is. */
async function asked(over: Partial<PendingExport> = {}): Promise<PendingExport> {
  const pending: PendingExport = {
    id: randomUUID(),
    openId: 'ou_demo_01',
    language: 'zh',
    kind: 'ledger',
    termId: '2026-2027-1',
    schoolId: undefined,
    askedAt: now,
    ...over,
  }
  await store.transaction(async (records) => {
    expect(await records.exports.put(pending)).toBe(true)
    const data = { ...(await shownExport(pending, records)), at: { stage: 'waiting' } } as const
    const { openId, language } = pending
    const occasion = {
      key: randomUUID(),
      language,
      asker: { openId },
      group: undefined,
      pressedMessageId: undefined,
    }
    const card = show(exportProgress, data, { subject: exportSubject(pending.id) })
    await deliver([card], occasion, records, silentLog)
  })
  return pending
}

/** What the card says now. */
const cardOf = ({ id }: PendingExport) =>
  store.transaction(async ({ outbox }) => {
    const [card] = await outbox.showing(exportSubject(id))
    return card ? textIn(JSON.parse(card.content)) : ''
  })

/** The same store, and every file that was put into the outbox and was not there before. */
function watched(): { readonly store: ExportDeps['store']; readonly sent: readonly string[] } {
  const sent: string[] = []
  const watching: ExportDeps['store'] = {
    transaction: (work) =>
      store.transaction((records) => {
        const put: typeof records.outbox.put = async (message) => {
          const fresh = await records.outbox.put(message)
          if (fresh && message.type === 'file') sent.push(message.content)
          return fresh
        }
        return work({ ...records, outbox: { ...records.outbox, put } })
      }),
  }
  return { store: watching, sent }
}

type Upload = ExportDeps['platform']['uploadFile']

function deps(uploadFile: Upload, over: Partial<ExportDeps> = {}): ExportDeps {
  return {
    store,
    platform: { uploadFile },
    makeWorkbook: (write) => spoolWorkbook(write, { bytes: 1_000_000, rows: 1_000_000 }),
    rules,
    adminOpenIds: [],
    log: silentLog,
    now: () => now,
    wake: async () => {},
    ...over,
  }
}

const kept = () => {
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = []
  const upload: Upload = async (bytes, name) => `file_${files.push({ name, bytes })}`
  return { files, upload }
}
const waiting = () => store.transaction(({ exports }) => exports.next())
const once = { last: false }

describe('an export that is made', () => {
  it('that is too large for the platform comes in parts, every row once, and the card counts them', async () => {
    const pending = await asked()
    const { files, upload } = kept()
    const cards: string[] = []
    const limits = { bytes: 1_000_000, rows: 20 }
    const uploadFile: Upload = async (bytes, name) => {
      cards.push(await cardOf(pending))
      return upload(bytes, name)
    }
    await runExports(deps(uploadFile, { makeWorkbook: (write) => spoolWorkbook(write, limits) }), once)
    const count = files.length
    expect(count).toBeGreaterThan(2)
    expect(files.map(({ name }) => name)[1]).toBe(`工作台账 2026—2027学年第一学期 2-${count}.xlsx`)
    expect(cards[1]).toContain(`正在发送第 2 个文件，共 ${count} 个`)
    expect(await cardOf(pending)).toContain(`${count} 个文件`)
    const sheets = (await Promise.all(files.map(({ bytes }) => readXlsx(bytes)))).flat()
    const rows = sheets.reduce((sum, { rows: lines }) => sum + lines.length - 1, 0)
    expect(await cardOf(pending)).toContain(`共 ${rows} 行`)
    const keys = sheets
      .filter(({ title }) => title.startsWith('S0'))
      .flatMap(({ rows: lines }) => lines.slice(1).map((cells) => cells.slice(0, 8).join(' ')))
    expect(keys.length).toBeGreaterThan(40)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('tells on its card how many rows were read', async () => {
    const pending = await asked()
    const seen: string[] = []
    const wake = async () => void seen.push(await cardOf(pending))
    await runExports(deps(kept().upload, { wake, progressEvery: 40 }), once)
    const reading = seen.flatMap((text) => /已读 (\d+) 行/.exec(text)?.[1] ?? []).map(Number)
    expect(reading.length).toBeGreaterThan(2)
    expect(reading).toEqual(reading.toSorted((a, b) => a - b))
  })

  it('that breaks off is not sent in part and waits to be made again', async () => {
    const pending = await asked()
    const { upload } = kept()
    const breaking: Upload = async (bytes, name) => {
      await upload(bytes, name)
      throw new Error('the process was ended')
    }
    const { store: watching, sent } = watched()
    await expect(runExports(deps(breaking, { store: watching }), once)).rejects.toThrow('ended')
    expect(sent).toEqual([])
    expect((await waiting())?.id).toBe(pending.id)
  })

  it('is sent once, also by two workers at the same time', async () => {
    const { upload } = kept()
    const { store: watching, sent } = watched()
    const run = () => runExports(deps(upload, { store: watching }), once)
    await Promise.all([run(), run()])
    expect(sent).toHaveLength(1)
    expect(await waiting()).toBeUndefined()
  })

  it('is made with the rights its asker has when it is made', async () => {
    const coordinator = 'ou_demo_21'
    const pending = await asked({ openId: coordinator })
    await store.transaction(async ({ people }) => {
      const person = await people.byOpenId(coordinator)
      if (person) await people.put({ ...person, roles: ['teacher'] })
    })
    const { files, upload } = kept()
    await runExports(deps(upload), once)
    expect(files).toEqual([])
    expect(await cardOf(pending)).toContain('没有这项权限')
  })

  it('that the platform does not take is given up and said so', async () => {
    const pending = await asked()
    const refusing: Upload = async () => {
      throw new PlatformError({ fate: 'content', code: 234_006, httpStatus: 400 })
    }
    await runExports(deps(refusing), once)
    expect(await cardOf(pending)).toContain('飞书不收')
    expect(await waiting()).toBeUndefined()
  })

  it('that fails again and again is given up at the last try, and the next one is made', async () => {
    const [broken, next] = [await asked(), await asked({ kind: 'kpi' })]
    const { upload } = kept()
    const failing: Upload = async (bytes, name) => {
      if (name.startsWith('工作台账')) throw new Error('a fault')
      return upload(bytes, name)
    }
    await expect(runExports(deps(failing), once)).rejects.toThrow('a fault')
    await runExports(deps(failing), { last: true })
    expect(await cardOf(broken)).toContain('出了错')
    expect(await cardOf(next)).toContain('1 个文件')
  })
})
