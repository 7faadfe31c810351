using System.Buffers.Binary;

namespace StuntingAssessment.Web.Platform.Files;

/// <summary>Numbers of a ZIP, which are little-endian.</summary>
internal static class ZipBytes
{
    public static byte[] At(Stream zip, long position, int count)
    {
        Damage.If(position < 0 || position > zip.Length - count);
        var bytes = new byte[count];
        zip.Position = position;
        zip.ReadExactly(bytes);
        return bytes;
    }

    public static ushort UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    public static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    public static long Int64(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]);
}
