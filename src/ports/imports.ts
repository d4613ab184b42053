/** `waiting` for the file, `received` and to be read, `ready` to be confirmed, `confirmed` and to be written. */
export type ImportState = 'waiting' | 'received' | 'ready' | 'confirmed'

/** 导入 — one file an administrator is about to import. What is over is gone: a roster is not kept twice. */
export interface PendingImport {
  readonly id: string
  readonly openId: string
  readonly language: 'zh' | 'en'
  readonly state: ImportState
  readonly expiresAt: Date
  /** The file as it was sent; empty while it is waited for. */
  readonly name: string
  readonly messageId: string
  readonly resourceKey: string
  /** What was read, a JSON text; empty before it was. */
  readonly content: string
  /** What the preview said would happen, a JSON text. */
  readonly counts: string
}

export interface Imports {
  /** Locked until the transaction ends. */
  byId(id: string): Promise<PendingImport | undefined>
  /** Who is to send a file, and may still do so at this instant. Locked until the transaction ends. */
  waitingOf(openId: string, now: Date): Promise<PendingImport | undefined>
  put(pending: PendingImport): Promise<void>
  remove(id: string): Promise<void>
  /** All that somebody has begun and not confirmed. */
  removeOf(openId: string): Promise<void>
  /** The oldest that waits for us. */
  nextToDo(state: 'received' | 'confirmed'): Promise<PendingImport | undefined>
  /** Forgets what nobody sent or confirmed in time. */
  forgetExpired(now: Date): Promise<void>
}

/** A file to be sent to a person; gone once it was. */
export interface OutgoingFile {
  readonly id: string
  readonly openId: string
  readonly language: 'zh' | 'en'
  readonly name: string
  /** The bytes, or what makes them when they are sent. */
  readonly content: Uint8Array | { readonly recipe: string }
}

export interface Files {
  add(file: OutgoingFile, at: Date): Promise<void>
  /** The oldest that were not sent. */
  unsent(limit: number): Promise<readonly OutgoingFile[]>
  remove(id: string): Promise<void>
}
