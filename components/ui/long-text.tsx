import { words } from '@/lib/words/words'

const t = words('bagian')

/**
 * Lines that a long text shows before it is opened, and from how many on it is folded (two lines hide behind
 * no button).
 */
const SHOWN = 8
const FOLDED_FROM = SHOWN + 3
const LETTERS_IN_A_LINE = 85

/**
 * A typed text on a staff page; of a long one the first eight lines, until it is opened. Screen readers and
 * print get it whole.
 */
export function LongText({ text, className = '' }: { text: string; className?: string }) {
  const typed = <p className={`typed ${className}`}>{text}</p>
  if (linesOf(text) < FOLDED_FROM) return typed
  return (
    <div className="long-text">
      {/* Before the text, so that its state decides how the text is drawn; the style sheet puts it below. */}
      <details className="no-print">
        <summary>
          <span className="long-text-more">{t('tampilkanSeluruhnya')}</span>
          <span className="long-text-less">{t('tampilkanSebagian')}</span>
        </summary>
      </details>
      {typed}
    </div>
  )
}

const linesOf = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_IN_A_LINE)), 0)
