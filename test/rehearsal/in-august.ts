import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }

/** The demo consortium before its first term: what people have done since has not happened yet. */
export const inAugust = {
  ...demoConsortium,
  kpi_inputs: [],
  observations: [],
  teaching_plans: [],
  exchanges: [],
}
