/** A dialog gives the focus to what bears the attribute, which React keeps to itself. */
export function focusedFirst(element: HTMLElement | null): void {
  element?.setAttribute('autofocus', '');
}
