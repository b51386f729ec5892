/** On an answer of the web edition's own server to a request it could not pass on to the hub; its body is an envelope. */
export const forwardFailure = "forward-failure";
