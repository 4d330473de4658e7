namespace PerfSage.Core.Devices.EthosU.Commands.Memory;

/// <summary>
/// The 32 bit generator MT19937 with its usual seed. Source: M. Matsumoto, T. Nishimura: Mersenne Twister: A 623-dimensionally
/// equidistributed uniform pseudorandom number generator. ACM TOMACS 8 (1998).
/// </summary>
internal sealed class MersenneTwister
{
    private const int Length = 624;
    private const int Middle = 397;
    private const uint Seed = 5489;

    private readonly uint[] state = new uint[Length];
    private int position = Length;

    public MersenneTwister()
    {
        state[0] = Seed;
        for (var i = 1; i < Length; i++)
        {
            var last = state[i - 1];
            state[i] = unchecked((1812433253u * (last ^ (last >> 30))) + (uint)i);
        }
    }

    public uint Next()
    {
        if (position == Length)
        {
            Refill();
        }

        var y = state[position++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9D2C5680u;
        y ^= (y << 15) & 0xEFC60000u;
        return y ^ (y >> 18);
    }

    /// <returns>Below <paramref name="bound"/>.</returns>
    public int Next(int bound) => (int)(Next() % (uint)bound);

    private void Refill()
    {
        for (var i = 0; i < Length; i++)
        {
            var y = (state[i] & 0x80000000u) | (state[(i + 1) % Length] & 0x7FFFFFFFu);
            state[i] = state[(i + Middle) % Length] ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908B0DFu);
        }

        position = 0;
    }
}
