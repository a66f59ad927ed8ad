/**
 * Puts a PNG on the clipboard. Give it the promise, not the picture: a browser lets a page write to
 * the clipboard only at once after a click, and waits for the promise itself.
 */
export async function copyPicture(picture: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
}
