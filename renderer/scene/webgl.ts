/** Whether this page can draw: WebGL 2 is there. */
export function hasWebGL2(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  // A browser allows few contexts at a time: give this one back at once.
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}
