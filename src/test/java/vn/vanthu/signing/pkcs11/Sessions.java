package vn.vanthu.signing.pkcs11;

/** The sessions that this process has with a token. */
final class Sessions {

    private Sessions() {}

    /** Takes the login from all sessions of the slot, as pulling the token out does. */
    static void logOut(long slot) throws ReflectiveOperationException {
        Class<?> wrapper = Class.forName("sun.security.pkcs11.wrapper.PKCS11");
        Class<?> arguments = Class.forName("sun.security.pkcs11.wrapper.CK_C_INITIALIZE_ARGS");
        Class<?> callback = Class.forName("sun.security.pkcs11.wrapper.CK_NOTIFY");
        Object module = wrapper.getMethod("getInstance", String.class, String.class, arguments, boolean.class)
                .invoke(null, SoftToken.library().toString(), "C_GetFunctionList", null, true);
        Object session = wrapper.getMethod("C_OpenSession", long.class, long.class, Object.class, callback)
                .invoke(module, slot, 4L, null, null);
        wrapper.getMethod("C_Logout", long.class).invoke(module, session);
        wrapper.getMethod("C_CloseSession", long.class).invoke(module, session);
    }
}
