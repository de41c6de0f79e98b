/**
 * Sends a form as a press of this button would, or without one as Enter does. Safari 15 has no `requestSubmit`.
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

/** The fields of a form with the button that sent it. Browsers older than 2023 ignore the second argument of `FormData`. */
export function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null = null): FormData {
  const fields = new FormData(form)
  if (submitter instanceof HTMLButtonElement && submitter.name !== '')
    fields.append(submitter.name, submitter.value)
  return fields
}
