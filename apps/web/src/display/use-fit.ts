import { type RefObject, useLayoutEffect } from 'react';

const step = 0.05;
const least = 0.25;

/** Sets the question smaller, step by step, until everything is on the screen: nobody could scroll here.
 *  @param shown changes whenever something else is shown */
export function useFit(main: RefObject<HTMLElement | null>, shown: string): void {
  useLayoutEffect(() => {
    const fit = () => {
      const element = main.current;
      if (element === null) return;
      for (let scale = 1; scale >= least; scale -= step) {
        element.style.setProperty('--fit', scale.toFixed(2));
        if (element.scrollHeight <= element.clientHeight + 1) return;
      }
    };
    fit();
    // Faces that come late are wider or narrower than those that stood in for them.
    void document.fonts.ready.then(fit);
    window.addEventListener('resize', fit);
    return () => window.removeEventListener('resize', fit);
  }, [main, shown]);
}
