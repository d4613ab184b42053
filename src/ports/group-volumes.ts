/** How much groups are told unasked. */
export interface GroupVolumes {
  /** Messages a day, where the group has said so. */
  of(chatId: string): Promise<number | undefined>
  /** Undefined: as usual again. */
  put(chatId: string, perDay: number | undefined): Promise<void>
  /** Takes one of a day's messages; false where there is none left. `usual`: where the group has said nothing. */
  take(chatId: string, day: string, usual: number): Promise<boolean>
}
