import { useEffect } from "react";

/**
 * A closed frame sends no form, and its browser does not even say that one was to be sent. The forms of this site
 * send nothing: their button, which Enter presses as well, answers here.
 */
export function usePlainForms(): void {
  useEffect(() => {
    if (window.origin !== "null") return undefined;
    const send = (event: MouseEvent) => {
      if (event.defaultPrevented || !(event.target instanceof Element)) return;
      const button = event.target.closest<HTMLButtonElement>("button[type=submit]");
      if (!button?.form || button.disabled) return;
      event.preventDefault();
      if (button.form.noValidate || button.form.reportValidity())
        button.form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true }));
    };
    document.addEventListener("click", send);
    return () => document.removeEventListener("click", send);
  }, []);
}
