/** Whether somebody has typed or chosen something in the form that is on screen. */
export function isHalfFilled(root: HTMLElement | undefined): boolean {
  return [...(root?.querySelectorAll('input') ?? [])].some(
    ({ value, defaultValue, checked, defaultChecked }) =>
      value !== defaultValue || checked !== defaultChecked,
  );
}
