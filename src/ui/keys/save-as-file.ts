/** Hands a text to the browser as a download. */
export function saveAsFile({ name, text }: { readonly name: string; readonly text: string }, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
