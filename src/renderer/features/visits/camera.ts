/** The camera of this computer: asked for on a press, pictures alone, given back as soon as it is of no use. */
import { problem, type Problem } from "../../../shared/problem.ts";

/** A sheet held before a laptop fills a third of the picture: this makes five pixels of a module. */
const wanted = { width: { ideal: 1920 }, height: { ideal: 1080 }, facingMode: { ideal: "environment" } };

/** Asks for the camera. Throws `camera.*`. */
export async function openCamera(): Promise<MediaStream> {
  // Absent from a page that is not secure, whatever the types say.
  if (!("mediaDevices" in navigator)) throw problem.camera.missing({});
  try {
    return await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false });
  } catch (thrown) {
    throw cameraProblem(thrown);
  }
}

/** Switches it off: its light goes out. */
export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Whether it looks at the person: the preview is then a mirror, in which one aims better. */
export function looksAtPerson(stream: MediaStream): boolean {
  return stream.getVideoTracks()[0]?.getSettings().facingMode !== "environment";
}

/** By the names of the standard (Media Capture and Streams, 10.3). */
function cameraProblem(thrown: unknown): Problem {
  const name = thrown instanceof DOMException ? thrown.name : "Error";
  if (name === "NotAllowedError" || name === "SecurityError") return problem.camera.denied({});
  if (name === "NotFoundError" || name === "OverconstrainedError") return problem.camera.missing({});
  return problem.camera.unavailable({ name });
}
