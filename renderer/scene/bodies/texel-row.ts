/** Texels in a row of a texture that holds many, a power of 2; every WebGL 2 device has at least this width. */
export const ROW = 2048
