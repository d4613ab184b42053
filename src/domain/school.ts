/** 学校 — the lead college or a partner school of the consortium. */
export interface School {
  readonly id: string
  readonly name: string
  /** Names people use in speech: 东浦, 东浦职专. */
  readonly shortNames: readonly string[]
  readonly role: 'lead' | 'partner'
  /** 高职, 公办中职, 民办中职, 技工学校 … as the consortium writes it. */
  readonly kind: string
  /** 高职校区 — hosts a campus of the college, so that the indicators of the college stage apply. */
  readonly hasCollegeCampus: boolean
}

/** 专业 — a major taught by the college together with partner schools. */
export interface Major {
  readonly id: string
  readonly name: string
  /** What the partner schools call it. */
  readonly secondaryName: string
  /** 专业负责人, a person's id; none until appointed. */
  readonly leadId: string | undefined
  readonly partnerIds: readonly string[]
}
