/** Leads to the first field that is wrong or empty, once it has been drawn so. */
export function focusWrong(form: Element | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
