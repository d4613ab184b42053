import type { Client } from '@larksuiteoapi/node-sdk'
import { z } from 'zod'

import type { Platform } from '#src/ports/platform.ts'

import type { Call } from './call.ts'

type FileType = 'pdf' | 'doc' | 'xls' | 'ppt' | 'stream'

const fileTypes: ReadonlyMap<string, FileType> = new Map([
  ['pdf', 'pdf'],
  ['doc', 'doc'],
  ['docx', 'doc'],
  ['xls', 'xls'],
  ['xlsx', 'xls'],
  ['ppt', 'ppt'],
  ['pptx', 'ppt'],
])

/** The SDK gives what it uploaded without the envelope around it. */
const image = z.object({ image_key: z.string().min(1) })
const file = z.object({ file_key: z.string().min(1) })
const bytes = z.instanceof(Uint8Array)

/** im/v1/images create, im/v1/files create, im/v1/messages resources get */
export function createFiles(
  client: Client,
  call: Call,
): Pick<Platform, 'uploadImage' | 'uploadFile' | 'download'> {
  return {
    uploadImage: async (content) => {
      const data = { image_type: 'message', image: Buffer.from(content) } as const
      return (await call((authorised) => client.im.v1.image.create({ data }, authorised), image)).image_key
    },
    uploadFile: async (content, name) => {
      const data = { file_type: fileTypeOf(name), file_name: name, file: Buffer.from(content) }
      return (await call((authorised) => client.im.v1.file.create({ data }, authorised), file)).file_key
    },
    download: async ({ messageId, key, kind }) => {
      const [message, resource] = [messageId, key].map(encodeURIComponent)
      const request = {
        method: 'GET',
        url: `/open-apis/im/v1/messages/${message}/resources/${resource}`,
        params: { type: kind },
        responseType: 'arraybuffer',
      } as const
      return { bytes: await call((authorised) => client.request(request, authorised), bytes) }
    },
  }
}

/** Sound and video are sent as plain files too: of their own types they could not be (code 230055). */
function fileTypeOf(name: string): FileType {
  return fileTypes.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? 'stream'
}
