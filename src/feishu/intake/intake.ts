import type { Clock } from '#src/clock.ts'

import { readChallenge } from './challenge.ts'
import { createCipher } from './cipher.ts'
import { readEnvelope } from './envelope.ts'
import { readEvent, type IgnoredEvent, type ReadEvent } from './events.ts'
import { parseObject, type JsonObject } from './json.ts'
import { createSecret } from './secret.ts'
import { createSignatureCheck, type Freshness, type ReadHeader } from './signature.ts'

interface Challenge {
  readonly kind: 'challenge'
  readonly challenge: string
}

/** `reason` is a code for the log, not a sentence. */
interface RefusedRequest {
  readonly kind: 'refused'
  readonly status: 400 | 401 | 413
  readonly reason: string
}

export type Intake = Challenge | ReadEvent | IgnoredEvent | RefusedRequest

export interface IntakeRequest {
  /** By lower-case name. */
  readonly headers: ReadHeader
  /** As it came, before anything parsed it. */
  readonly body: Uint8Array
}

export interface IntakeOptions {
  readonly appId: string
  readonly encryptKey: string
  readonly verificationToken: string
  readonly clock: Clock
  readonly freshness?: Freshness
}

/** The largest body that is read, in bytes. */
export const maxBodyBytes = 1024 * 1024
/** A challenge is a few hundred bytes; nobody unsigned makes us decipher more. */
const maxChallengeBytes = 8 * 1024

/**
 * Turns what somebody sent to the webhook into what happened, in our words, or refuses it. Closed at every step: size,
 * signature over the raw bytes, cipher, verification token, app, shape. Never throws, whatever is sent.
 */
export function createIntake(options: IntakeOptions): { read(request: IntakeRequest): Intake } {
  const signatureOf = createSignatureCheck(options)
  const cipher = createCipher(options.encryptKey)
  const isToken = createSecret(options.verificationToken)

  /** The platform does not sign the challenge; everybody unsigned who is not it gets one and the same answer. */
  function readUnsigned(body: Uint8Array): Intake {
    if (body.byteLength > maxChallengeBytes) return refused(401, 'unsigned')
    const encrypted = encryptedIn(body)
    if (encrypted.state === 'odd') return refused(400, 'body')
    if (encrypted.state === 'plain') return refused(401, 'unsigned')
    if (!cipher.fits(encrypted.text)) return refused(400, 'cipher')
    const content = parseObject(cipher.open(encrypted.text) ?? '')
    const challenge = content && readChallenge(content, isToken)
    return challenge === undefined ? refused(401, 'unsigned') : { kind: 'challenge', challenge }
  }

  function readSigned(body: Uint8Array): Intake {
    const encrypted = encryptedIn(body)
    if (encrypted.state !== 'encrypted') return refused(400, encrypted.state === 'plain' ? 'plain' : 'body')
    const text = cipher.open(encrypted.text)
    if (text === undefined) return refused(400, 'cipher')
    const content = parseObject(text)
    if (content === undefined) return refused(400, 'content')
    if (content['type'] !== 'url_verification') return readContent(content)
    const challenge = readChallenge(content, isToken)
    return challenge === undefined ? refused(401, 'token') : { kind: 'challenge', challenge }
  }

  function readContent(content: JsonObject): Intake {
    const envelope = readEnvelope(content)
    if (envelope === undefined) return refused(400, 'envelope')
    if (!isToken(envelope.token)) return refused(401, 'token')
    if (envelope.appId !== options.appId) return refused(401, 'app')
    return readEvent(envelope) ?? refused(400, 'event')
  }

  return {
    read({ headers, body }) {
      if (body.byteLength > maxBodyBytes) return refused(413, 'size')
      const signed = signatureOf(headers, body)
      if (signed === 'valid') return readSigned(body)
      if (signed === 'absent') return readUnsigned(body)
      return refused(401, signed === 'stale' ? 'stale' : 'signature')
    },
  }
}

type Outer =
  | { readonly state: 'encrypted'; readonly text: string }
  | { readonly state: 'plain' }
  | { readonly state: 'odd' }

/** Of the body only `encrypt` is read: whatever stands beside it was written by nobody we know. */
function encryptedIn(body: Uint8Array): Outer {
  const outer = parseObject(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8'))
  if (outer === undefined) return { state: 'odd' }
  if (!Object.hasOwn(outer, 'encrypt')) return { state: 'plain' }
  const text = outer['encrypt']
  return typeof text === 'string' ? { state: 'encrypted', text } : { state: 'odd' }
}

function refused(status: RefusedRequest['status'], reason: string): RefusedRequest {
  return { kind: 'refused', status, reason }
}
