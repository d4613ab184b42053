/** 已离开 — what somebody is called who was forgotten: the same wherever their id stands. */
export function pseudonymOf(personId: string): string {
  return `已离开-${personId.slice(0, 4)}`
}
