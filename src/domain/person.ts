export const roles = ['teacher', 'observer', 'coordinator', 'major_lead', 'leader', 'admin'] as const
export type Role = (typeof roles)[number]

/** Somebody of the consortium. People who left keep their records and get no more messages. */
export interface Person {
  /** Our own id; stays the same whatever the platform calls the person. */
  readonly id: string
  /** The platform's id for this app; none until the person is known there. */
  readonly openId: string | undefined
  readonly name: string
  readonly schoolId: string
  readonly roles: readonly Role[]
  readonly majorIds: readonly string[]
  readonly courses: readonly string[]
  readonly title: string
  readonly active: boolean
  readonly language: 'zh' | 'en' | undefined
}
