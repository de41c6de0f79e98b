import { type Operand, rawOf } from './pdf-operand.ts'

/** A matrix of six numbers (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number]
/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number]

export const SAME: Matrix = [1, 0, 0, 1, 0, 0]
const UNIT: Box = [0, 0, 1, 1]
/** Few letters are wider than their font is high; what may reach the page counts as on it. */
const WIDEST = 1.5

/** What "q" saves and "Q" brings back. */
interface State {
  matrix: Matrix
  /** Of the font; NaN for one whose letters may have any size. */
  size: number
  leading: number
  rise: number
  /** Added to each letter. */
  spacing: number
  /** By which letters are stretched. */
  stretch: number
  isWhite: boolean
  /** Letters are filled, without an outline. */
  isFilled: boolean
}

export interface Resources {
  /** The box of a form or a picture by its name; null for what cannot be told. */
  boxOf(name: string): Box | null
  /** Whether a font draws its letters itself, in any size. */
  drawsLetters(font: string): boolean
}

/**
 * Follows where a content stream writes and draws, to know what nobody sees: notes of printing programs
 * outside of the page, what was cut away, white letters on paper. Widths of letters are taken as the widest,
 * so that nothing on the page counts as outside.
 */
export class Places {
  private state: State = {
    matrix: SAME,
    size: 0,
    leading: 0,
    rise: 0,
    spacing: 0,
    stretch: 1,
    isWhite: false,
    isFilled: true,
  }
  private readonly saved: State[] = []
  private line: Matrix = SAME
  /** How far text may have come since its line began, to the right and back to the left. */
  private forth = 0
  private back = 0
  /** Something was painted that white letters may stand on. */
  private isPainted = false
  private readonly page: Box
  private readonly resources: Resources

  constructor(page: Box, resources: Resources) {
    this.page = page
    this.resources = resources
  }

  /**
   * Takes an operator in; whether what it shows lies outside of the page as a whole, or is white on white
   * paper.
   */
  isUnseen(operator: string, operands: readonly Operand[]): boolean {
    const numbers = operands.map((operand) => Number(rawOf(operand)))
    const last = (count: number) => numbers.slice(-count)
    if (PAINTING.has(operator)) this.isPainted = true
    if (COLOURING.has(operator)) this.state.isWhite = isWhite(operator, numbers)
    switch (operator) {
      case 'q':
        this.saved.push({ ...this.state })
        break
      case 'Q':
        this.state = this.saved.pop() ?? this.state
        break
      case 'cm':
        this.state.matrix = times(asMatrix(last(6)), this.state.matrix)
        break
      case 'BT':
        this.begin(SAME)
        break
      case 'Tm':
        this.begin(asMatrix(last(6)))
        break
      case 'Td':
      case 'TD': {
        const [x = 0, y = 0] = last(2)
        if (operator === 'TD') this.state.leading = -y
        this.move(x, y)
        break
      }
      case 'T*':
        this.move(0, -this.state.leading)
        break
      case 'TL':
        this.state.leading = numbers.at(-1) ?? 0
        break
      case 'Ts':
        this.state.rise = numbers.at(-1) ?? 0
        break
      case 'Tc':
      case 'Tw':
        this.state.spacing += Math.abs(numbers.at(-1) ?? 0)
        break
      case 'Tr':
        this.state.isFilled = numbers.at(-1) === 0
        break
      case 'Tz':
        this.state.stretch = Math.max(1, Math.abs(numbers.at(-1) ?? 100) / 100)
        break
      case 'Tf':
        this.state.size = this.resources.drawsLetters(rawOf(operands.at(-2)))
          ? Number.NaN
          : (numbers.at(-1) ?? 0)
        break
      case "'":
      case '"':
        this.move(0, -this.state.leading)
        return this.isTextUnseen(operands.slice(-1))
      case 'Tj':
      case 'TJ':
        return this.isTextUnseen(operands.slice(-1))
      case 'BI':
        return this.isBoxOutside(UNIT, this.state.matrix)
      case 'Do': {
        const box = this.resources.boxOf(rawOf(operands.at(-1)))
        return box !== null && this.isBoxOutside(box, this.state.matrix)
      }
    }
    return false
  }

  private begin(matrix: Matrix): void {
    this.line = matrix
    this.forth = 0
    this.back = 0
  }

  private move(x: number, y: number): void {
    this.begin(times([1, 0, 0, 1, x, y], this.line))
  }

  private isTextUnseen(operands: readonly Operand[]): boolean {
    return this.isTextOutside(operands) || (this.state.isWhite && this.state.isFilled && !this.isPainted)
  }

  private isTextOutside([operand]: readonly Operand[]): boolean {
    const { matrix, size, rise, spacing, stretch } = this.state
    const items = operand?.kind === 'array' ? operand.items : operand ? [operand] : []
    for (const item of items) {
      const moved = item.kind === 'number' ? (Number(rawOf(item)) / -1000) * size * stretch : 0
      const letters = item.kind === 'number' ? 0 : rawOf(item).length
      this.forth += Math.max(0, moved) + letters * (Math.abs(size) * WIDEST + spacing) * stretch
      this.back += Math.max(0, -moved)
    }
    const high = 2 * Math.abs(size)
    const left = -this.back - (size < 0 ? this.forth : 0)
    // Comparisons with what is not a number are false: nothing is outside then.
    return this.isBoxOutside([left, rise - high, this.forth, rise + high], times(this.line, matrix))
  }

  private isBoxOutside(box: Box, matrix: Matrix): boolean {
    const [left, bottom, right, top] = placed(box, matrix)
    const [a, b, c, d] = this.page
    return right < a || left > c || top < b || bottom > d
  }
}

const PAINTING = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'BI'])
const COLOURING = new Set(['g', 'rg', 'k', 'cs', 'sc', 'scn'])

/** White by numbers of the device; other colours may be white, and then their text is kept. */
function isWhite(operator: string, numbers: readonly number[]): boolean {
  if (operator === 'g') return numbers.at(-1) === 1
  if (operator === 'rg') return numbers.slice(-3).every((part) => part === 1)
  return operator === 'k' && numbers.slice(-4).every((part) => part === 0)
}

/** The box around a box under a matrix. */
export function placed([left, bottom, right, top]: Box, [a, b, c, d, e, f]: Matrix): Box {
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ] as const
  const xs = corners.map(([x, y]) => a * x + c * y + e)
  const ys = corners.map(([x, y]) => b * x + d * y + f)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

export function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/** Numbers that do not make a matrix leave everything where it is. */
export function asMatrix(numbers: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = numbers
  return numbers.length === 6 && numbers.every(Number.isFinite)
    ? ([a, b, c, d, e, f] as unknown as Matrix)
    : SAME
}
