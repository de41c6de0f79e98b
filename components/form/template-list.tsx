'use client'

interface TemplateListProps {
  templates: readonly { id: string; title: string; body: string }[]
  /** Name of the text area in the same form. */
  field: string
}

/** Text templates above a text area. A press appends one to the text; without JavaScript it can be copied. */
export function TemplateList({ templates, field }: TemplateListProps) {
  if (templates.length === 0) return null
  return (
    <details className="rounded-control border border-line px-3 py-1">
      <summary className="min-h-9 cursor-pointer py-1.5 font-semibold">Templat ({templates.length})</summary>
      <ul className="divide-y divide-line">
        {templates.map((template) => (
          <li key={template.id} className="space-y-1 py-2">
            <p className="font-semibold">{template.title}</p>
            <p className="typed">{template.body}</p>
            <button
              type="button"
              className="button-quiet needs-script"
              onClick={(event) => putIn(event.currentTarget.form, field, template.body)}
            >
              Sisipkan<span className="sr-only">: {template.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

function putIn(form: HTMLFormElement | null, field: string, words: string): void {
  const area = form?.elements.namedItem(field)
  if (!(area instanceof HTMLTextAreaElement)) return
  area.value = [area.value.trimEnd(), words].filter(Boolean).join('\n\n')
  // Notify listeners for typing, such as the counter and autosave.
  area.dispatchEvent(new Event('input', { bubbles: true }))
  area.focus()
}
