let announce = () => {};

/** Resolves when the page is set in its own fonts, or as many of them as could be had. */
export const fontsApplied = new Promise<void>((resolve) => {
  announce = resolve;
});

/** For the one who applies them. */
export const announceFonts = (): void => announce();
