// SPDX-License-Identifier: GPL-3.0-or-later
// A value that must not be seen: no stream operator, no comparison that leaks by time, wiped when dropped.
#pragma once

#include <QByteArray>
#include <utility>

namespace parvis {

// Wipes the bytes in a way the optimiser keeps.
void wipe(QByteArray& bytes);
// From here on a crash of this process leaves no core behind: tokens are in the clear while they are used.
void writeNoCore();

// T is QByteArray today; kept as a template so that a structure of tokens can be wrapped the same way.
template <typename T = QByteArray>
class Secret
{
public:
    Secret() = default;
    explicit Secret(T value) : m_value(std::move(value)) {}
    Secret(const Secret&) = default;
    Secret(Secret&& other) noexcept : m_value(std::exchange(other.m_value, {})) {}
    Secret& operator=(const Secret&) = default;
    Secret& operator=(Secret&& other) noexcept
    {
        clear();
        m_value = std::exchange(other.m_value, {});
        return *this;
    }
    ~Secret() { clear(); }

    // The one door out. Use it only where the value is spent: a header, a sealed box, a child's standard input.
    const T& expose() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }

private:
    void clear()
    {
        // A shared QByteArray is another owner's too: only the last owner wipes.
        if (m_value.isDetached())
            wipe(m_value);
        m_value = {};
    }
    T m_value;
};

} // namespace parvis
