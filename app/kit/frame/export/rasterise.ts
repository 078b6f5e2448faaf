/** Paints an SVG picture into a PNG, `sharpness` pixels for each of its units. */
export async function rasterise(
  picture: Blob,
  width: number,
  height: number,
  sharpness: number,
): Promise<Blob> {
  const address = URL.createObjectURL(picture);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil(width * sharpness);
    canvas.height = Math.ceil(height * sharpness);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("rasterise: this browser has no 2D canvas.");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob(
        (png) => (png ? resolve(png) : reject(new Error("rasterise: the canvas gave no PNG."))),
        "image/png",
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
