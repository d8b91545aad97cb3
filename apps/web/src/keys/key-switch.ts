const storageKey = 'tauride.keys';

/** Whether single keys do acts here; WCAG 2.1.4 asks that they can be switched off. */
export function singleKeysOn(): boolean {
  return document.documentElement.dataset['keys'] !== 'off';
}

/** Reads the stored choice when the page opens. */
export function showKeySwitch(): void {
  try {
    if (localStorage.getItem(storageKey) === 'off') document.documentElement.dataset['keys'] = 'off';
  } catch {
    // Storage is forbidden here: keys are on.
  }
}

export function switchSingleKeys(on: boolean): void {
  if (on) delete document.documentElement.dataset['keys'];
  else document.documentElement.dataset['keys'] = 'off';
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off');
  } catch {
    // Storage is forbidden here: the choice holds until the page is left.
  }
}
