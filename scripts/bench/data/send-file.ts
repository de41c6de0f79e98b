/** A draft, and as whom to send files to it. */
export interface Target {
  origin: string
  aduanId: string
  cookie: string
}

/** Sends one file as the page of a reporter does (tus 1.0.0), in requests of a size. Throws when any of them is not taken. */
export async function sendFile(
  { origin, aduanId, cookie }: Target,
  name: string,
  bytes: Uint8Array,
  requestBytes: number,
): Promise<void> {
  const headers = { cookie, origin, 'tus-resumable': '1.0.0' }
  const begun = await fetch(`${origin}/api/aduan/${aduanId}/unggahan`, {
    method: 'POST',
    headers: {
      ...headers,
      'upload-length': String(bytes.length),
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
    },
  })
  const location = begun.headers.get('location')
  if (begun.status !== 201 || !location) throw new Error(`upload answered ${begun.status}`)
  for (let at = 0; at < bytes.length; ) {
    const answer = await fetch(new URL(location, origin), {
      method: 'PATCH',
      headers: {
        ...headers,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(at),
      },
      body: new Uint8Array(bytes.subarray(at, at + requestBytes)),
    })
    if (answer.status !== 204) throw new Error(`upload answered ${answer.status}`)
    at = Number(answer.headers.get('upload-offset'))
  }
}
