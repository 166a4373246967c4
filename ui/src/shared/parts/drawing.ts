// What is drawn of a page: a whole picture, or one with a strip of newer rows on it. A letter changes one
// line, and a strip of one line is decoded and painted in a fraction of a page's time.

/** Rows of newer dots on a whole picture; `top` and `height` in parts of the page's height. */
export interface Strip {
  picture: string;
  top: number;
  height: number;
}

/** The picture as the address of an image or as SVG text; `mark` names the page it shows by itself. */
export interface Layered {
  picture: string;
  mark: string;
  strip: Strip;
}

export type Drawing = string | Layered;

export const wholeOf = (drawing: Drawing): string =>
  typeof drawing === "string" ? drawing : drawing.picture;

export const stripOf = (drawing: Drawing): Strip | undefined =>
  typeof drawing === "string" ? undefined : drawing.strip;

/** The picture, decoded; one that cannot be is shown as it can. */
export async function decoded(picture: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = picture;
  await image.decode?.().catch(() => undefined);
  return image;
}

/** The mark of the whole picture in a drawing of the page with the mark `mark`. */
export const wholeMark = (drawing: Drawing | undefined, mark: string): string => {
  if (drawing === undefined) return "";
  return typeof drawing === "string" ? mark : drawing.mark;
};
