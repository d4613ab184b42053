import { ApiError } from '#src/standin/gateway/errors.ts'
import type { Answer, Call, Route } from '#src/standin/gateway/gateway.ts'
import type { FormParts } from '#src/standin/gateway/multipart.ts'
import { contentTypeOf, imageFormat } from '#src/standin/routes/image-format.ts'
import type { ResourceStore } from '#src/standin/state/resource-store.ts'

const megabyte = 1_024 * 1_024
const imageTypes = ['message', 'avatar']
const fileTypes = ['opus', 'mp4', 'pdf', 'doc', 'xls', 'ppt', 'stream']
const widest = { 'image/gif': 2_000, other: 12_000 }

/** im/v1/files create, im/v1/images create and get. */
export function uploadRoutes(resources: ResourceStore): Route[] {
  const createFile = async (call: Call): Promise<Answer> => {
    const form = await formOf(call)
    const fileType = textOf(form, 'file_type')
    const name = textOf(form, 'file_name')
    if (!fileTypes.includes(fileType) || name === '') throw refused(234001, invalidParam)
    const bytes = bytesOf(form, 'file', 30 * megabyte)
    const { key } = resources.add({ name, bytes, kind: 'file', fileType, owner: 'bot' })
    return { data: { file_key: key } }
  }

  const createImage = async (call: Call): Promise<Answer> => {
    const form = await formOf(call)
    if (!imageTypes.includes(textOf(form, 'image_type'))) throw refused(234001, invalidParam)
    const bytes = bytesOf(form, 'image', 10 * megabyte)
    checkImage(bytes)
    const { key } = resources.add({ name: 'image', bytes, kind: 'image', owner: 'bot' })
    return { data: { image_key: key } }
  }

  const getImage = (call: Call): Answer => {
    const image = resources.get(call.param('image_key'))
    if (image?.kind !== 'image') throw refused(234005, 'Image has been deleted')
    if (image.owner !== 'bot') throw refused(234008, 'The app is not the resource sender')
    return { bytes: image.bytes, name: image.name, contentType: contentTypeOf(image.bytes) }
  }

  return [
    { method: 'POST', path: '/open-apis/im/v1/files', answer: createFile },
    { method: 'POST', path: '/open-apis/im/v1/images', answer: createImage },
    { method: 'GET', path: '/open-apis/im/v1/images/:image_key', answer: getImage },
  ]
}

const invalidParam = 'Invalid request param.'

function refused(code: number, msg: string): ApiError {
  return new ApiError(400, code, msg)
}

async function formOf(call: Call): Promise<FormParts> {
  const form = await call.form()
  if (!form) throw refused(234001, invalidParam)
  return form
}

function textOf(form: FormParts, name: string): string {
  return new TextDecoder().decode(form.get(name))
}

function bytesOf(form: FormParts, name: string, most: number): Uint8Array {
  const bytes = form.get(name)
  if (!bytes) throw refused(234001, invalidParam)
  if (bytes.length === 0) throw refused(234010, "File's size can't be 0.")
  if (bytes.length > most) throw refused(234006, 'The file size exceed the max value.')
  // Copied out of the request's own buffer, which need not be kept with it.
  return Uint8Array.from(bytes)
}

function checkImage(bytes: Uint8Array): void {
  const format = imageFormat(bytes)
  if (!format) throw refused(234011, "Can't recognize image format.")
  const side = format.contentType === 'image/gif' ? widest['image/gif'] : widest.other
  const { width = 0, height = 0 } = format.size ?? {}
  if (width > side || height > side) throw refused(234039, 'Image resolution exceeds limit.')
}
