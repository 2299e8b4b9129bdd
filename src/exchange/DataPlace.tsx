// The place "Daten": lists in and out, and the network as a file.

/** The way of data into and out of the network. */
export function DataPlace() {
  return null;
}
