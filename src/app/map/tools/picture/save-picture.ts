/** Gives the person a canvas as a PNG file among their downloads. */
export async function savePicture(canvas: HTMLCanvasElement, name: string): Promise<void> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  // A canvas larger than the browser can encode gives nothing.
  if (blob === null) throw new Error(`${canvas.width} × ${canvas.height} px`);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
