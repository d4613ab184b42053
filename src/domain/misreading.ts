/** 没看懂的填写 — a value in a form that could not be understood; the field keeps it as typed. */
export type Misreading =
  | {
      readonly code: 'not_understood'
      readonly slot: 'periods' | 'score' | 'mode' | 'teacher'
      readonly value: string
    }
  | {
      readonly code: 'ambiguous'
      readonly slot: 'teacher'
      readonly value: string
      readonly names: readonly string[]
    }
