import says from '@/lib/words/id/isian.json' with { type: 'json' }

/**
 * The button that Enter in a text field presses: browsers take the first one of a form, which would otherwise
 * add or remove a row. Not shown and not in the order of Tab; its visible twin stands at the end of the form.
 */
export function EnterButton({ name, value }: { name?: string; value?: string }) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      tabIndex={-1}
      aria-hidden="true"
      className="sr-only"
      data-enter
    >
      {says.lanjut}
    </button>
  )
}
