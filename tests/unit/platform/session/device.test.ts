import { expect, test } from 'vitest'
import { deviceOf } from '@/lib/platform/session/device'

const ANDROID = 'Mozilla/5.0 (Linux; Android 13; SM-A145F Build/TP1A.220624.014)'
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)'
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15'
const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.6723.86'

test.each([
  [`${ANDROID} ${CHROME} Mobile Safari/537.36`, 'Chrome di Android'],
  [
    `${ANDROID} AppleWebKit/537.36 SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36`,
    'Samsung Internet di Android',
  ],
  [
    `${ANDROID} AppleWebKit/537.36 Chrome/130.0.0.0 UCBrowser/13.4.0 Mobile Safari/537.36`,
    'UC Browser di Android',
  ],
  ['Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0', 'Firefox di Android'],
  [`${WINDOWS} ${CHROME} Safari/537.36`, 'Chrome di Windows'],
  [`${WINDOWS} ${CHROME} Safari/537.36 Edg/130.0.2849.68`, 'Edge di Windows'],
  [`${WINDOWS} ${CHROME} Safari/537.36 OPR/114.0.0.0`, 'Opera di Windows'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox di Windows'],
  [`${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`, 'Safari di iPhone'],
  [`${IPHONE} CriOS/130.0.6723.90 Mobile/15E148 Safari/604.1`, 'Chrome di iPhone'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15',
    'Safari di Mac',
  ],
  [`Mozilla/5.0 (X11; Linux x86_64) ${CHROME} Safari/537.36`, 'Chrome di Linux'],
  ['', 'Peramban lain'],
  ['WBS-2026 Dinas Perhubungan <script>', 'Peramban lain'],
])('%s is "%s"', (userAgent, name) => {
  expect(deviceOf(userAgent)).toBe(name)
})

test('no text of a User-Agent comes through: no version, no model, no digit', () => {
  const all = `${ANDROID} ${CHROME} Edg/1 OPR/2 Firefox/3 Safari/4 Budi.Santoso`
  expect(deviceOf(all)).not.toMatch(/\d|SM-|Budi/)
})
