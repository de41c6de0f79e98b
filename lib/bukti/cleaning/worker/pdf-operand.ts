/** What stands before an operator of a content stream (ISO 32000-1, 7.8.2). */
export type Operand =
  | { kind: 'number' | 'string' | 'other'; raw: string }
  | { kind: 'name'; raw: string }
  | { kind: 'array'; items: Operand[] }

export function rawOf(operand: Operand | undefined): string {
  return operand && operand.kind !== 'array' ? operand.raw : ''
}
