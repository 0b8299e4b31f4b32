/** Stands in for `Image` in the drawing file: a node of a diagram may be a picture from anywhere, which would be asked for to learn its size. */
export class ImageForDrawing {
  decode(): Promise<never> {
    return Promise.reject(new Error('Pictures within diagrams are not shown here.'));
  }
}
