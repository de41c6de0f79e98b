/**
 * Sends a form as a press of this button would, or without one as Enter does. Safari 15 has no
 * `requestSubmit`.
 */
export function pressForm(form: HTMLFormElement, button: HTMLElement | null = null): void {
  if (button) {
    button.click()
    return
  }
  const press = form.appendChild(document.createElement('button'))
  press.hidden = true
  press.click()
  press.remove()
}

/**
 * The fields of a form with the button that sent it. Browsers older than 2023 ignore the second argument of
 * `FormData`.
 */
export function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null = null): FormData {
  const fields = new FormData(form)
  if (submitter instanceof HTMLButtonElement && submitter.name !== '')
    fields.append(submitter.name, submitter.value)
  return fields
}

/**
 * Whether somebody typed or chose something before the scripts ran: the form differs from what the server
 * sent.
 */
export function isTypedIn(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
    if (field instanceof HTMLSelectElement)
      return (
        [...field.options].some((option) => option.defaultSelected) &&
        !field.selectedOptions[0]?.defaultSelected
      )
    if (!(field instanceof HTMLInputElement) || field.type === 'hidden' || field.type === 'file') return false
    return field.checked !== field.defaultChecked || field.value !== field.defaultValue
  })
}
