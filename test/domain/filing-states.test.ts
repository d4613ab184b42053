import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterAct,
  filingActs,
  filingMoves,
  filingStates,
  isLocked,
  isWaiting,
  obligationStateOf,
  stateAfter,
  waitingStates,
  type FilingAct,
  type FilingState,
} from '#src/domain/filing-states.ts'

interface Kept {
  readonly state: FilingState
  readonly version: number
}

const first: Kept = { state: 'draft', version: 0 }
const acts = fc.array(fc.constantFrom(...filingActs), { maxLength: 30 })

/** Everything that was, one after the other; an act that cannot be done leaves things as they are. */
function walk(path: readonly FilingAct[]): readonly (readonly [Kept, FilingAct, Kept])[] {
  let filing = first
  return path.map((act) => {
    const before = filing
    filing = afterAct(filing, act) ?? filing
    return [before, act, filing] as const
  })
}

describe('a filing', () => {
  it.each([
    [['hand_in', 'pass'], 'passed', 1],
    [['hand_in', 'give_back', 'hand_in', 'pass'], 'passed', 2],
    [['hand_in', 'give_back', 'hand_in', 'give_back', 'hand_in'], 'resubmitted', 3],
    [['hand_in', 'hand_in'], 'submitted', 2],
    [['hand_in', 'pass', 'reopen', 'hand_in', 'pass'], 'passed', 2],
    [['hand_in', 'withdraw'], 'withdrawn', 1],
    [['withdraw'], 'withdrawn', 0],
  ] as const)('that goes through %j is %s, version %i', (path, state, version) => {
    expect(walk(path).at(-1)?.[2]).toEqual({ state, version })
  })

  it('is never lost: on every path it is in a state that is known', () => {
    fc.assert(
      fc.property(acts, (path) => {
        for (const [, , { state }] of walk(path)) expect(filingStates).toContain(state)
      }),
    )
  })

  it('has one version more by every handing in, and by nothing else', () => {
    fc.assert(
      fc.property(acts, (path) => {
        for (const [before, act, after] of walk(path)) {
          const grown = act === 'hand_in' && stateAfter(before.state, act) !== undefined ? 1 : 0
          expect(after.version - before.version).toBe(grown)
        }
      }),
    )
  })

  it('that was passed is locked: only reopening changes it', () => {
    fc.assert(
      fc.property(acts, (path) => {
        for (const [before, act, after] of walk(path)) {
          if (before.state === 'passed' && after.state !== 'passed') expect(act).toBe('reopen')
        }
      }),
    )
    expect(filingStates.filter(isLocked)).toEqual(['passed', 'withdrawn'])
  })

  it('is judged only after it was handed in, and what was given back comes back as a correction', () => {
    fc.assert(
      fc.property(acts, (path) => {
        for (const [before, act, after] of walk(path)) {
          if (['pass', 'give_back'].includes(act) && after !== before)
            expect(before.version).toBeGreaterThan(0)
          if (before.state === 'returned' && act === 'hand_in') expect(after.state).toBe('resubmitted')
        }
      }),
    )
  })

  it('reaches every state, and from every state but the last one goes on', () => {
    const reached = new Set<FilingState>(['draft'])
    for (const _ of filingStates)
      for (const from of Array.from(reached))
        for (const to of Object.values(filingMoves[from])) reached.add(to)
    expect([...reached].toSorted()).toEqual([...filingStates].toSorted())
    const dead = filingStates.filter((state) => Object.keys(filingMoves[state]).length === 0)
    expect(dead).toEqual(['withdrawn'])
  })

  it('that waits for a verdict is one that was handed in', () => {
    expect(waitingStates).toEqual(['submitted', 'resubmitted'])
  })
})

describe('what is owed follows its filing', () => {
  it.each(filingStates)('%s', (state) => {
    const reviewed = obligationStateOf(state, true)
    expect(reviewed).toBe(state === 'withdrawn' ? 'missing' : state)
    // Where nobody reviews it, handing it in is enough.
    expect(obligationStateOf(state, false)).toBe(isWaiting(state) ? 'passed' : reviewed)
  })
})
