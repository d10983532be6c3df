/** Puts the focus there. The page comes with a bundle of its own at first, so the field may take a moment to be there. */
export function focusSoon(selector: string, framesLeft = 60): void {
  const field = document.querySelector<HTMLElement>(selector)
  if (field !== null) field.focus()
  else if (framesLeft > 0) requestAnimationFrame(() => focusSoon(selector, framesLeft - 1))
}
