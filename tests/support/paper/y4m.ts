/** A still picture as a film, for a fake camera (YUV4MPEG2). */
import { type Grey, shadeAt } from "./raster.ts";

/** A picture in the middle of a grey frame of 1280 × 720, twice. */
export function toY4m(picture: Grey): Buffer {
  const [width, height] = [1280, 720];
  const [left, top] = [Math.floor((width - picture.width) / 2), Math.floor((height - picture.height) / 2)];
  const luma = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [(at % width) - left, Math.floor(at / width) - top];
    const isInside = x >= 0 && y >= 0 && x < picture.width && y < picture.height;
    return isInside ? Math.round(shadeAt(picture, x, y)) : 150;
  });
  const frame = [Buffer.from("FRAME\n"), luma, Buffer.alloc((width * height) / 2, 128)];
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${width} H${height} F15:1 Ip A1:1 C420jpeg\n`),
    ...frame,
    ...frame,
  ]);
}
