/** A decimal number kept exactly: `units` ÷ 10 to the power of `places`. */
export interface Exact {
  readonly units: bigint
  readonly places: number
}

/** The decimal number that is written when a number is printed: 2851.2 is 28512 tenths. */
export function exact(value: number): Exact {
  const [mantissa = '', power = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const places = fraction.length - Number(power)
  const units = BigInt(whole + fraction)
  return places >= 0 ? { units, places } : { units: units * 10n ** BigInt(-places), places: 0 }
}

export function times(one: Exact, other: Exact): Exact {
  return { units: one.units * other.units, places: one.places + other.places }
}

export function plus(one: Exact, other: Exact): Exact {
  const places = Math.max(one.places, other.places)
  return { units: unitsAt(one, places) + unitsAt(other, places), places }
}

export function minus(one: Exact, other: Exact): Exact {
  return plus(one, { units: -other.units, places: other.places })
}

/** Below, at or above 0 as the first number is smaller than, equal to or greater than the second. */
export function compare(one: Exact, other: Exact): number {
  const { units } = minus(one, other)
  if (units === 0n) return 0
  return units > 0n ? 1 : -1
}

/** The least whole number that is not below one ÷ other, for non-negative `one` and positive `other`. */
export function ceilOfQuotient(one: Exact, other: Exact): bigint {
  const places = Math.max(one.places, other.places)
  const [numerator, denominator] = [unitsAt(one, places), unitsAt(other, places)]
  return (numerator + denominator - 1n) / denominator
}

/** one ÷ other to so many decimals, halves rounded up, for non-negative `one` and positive `other`. */
export function roundedQuotient(one: Exact, other: Exact, decimals: number): number {
  const places = Math.max(one.places, other.places)
  const [numerator, denominator] = [unitsAt(one, places), unitsAt(other, places)]
  const scaled = (2n * numerator * 10n ** BigInt(decimals) + denominator) / (2n * denominator)
  return Number(scaled) / 10 ** decimals
}

function unitsAt({ units, places }: Exact, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - places)
}
